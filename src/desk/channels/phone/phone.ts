import type { Channel } from '../../channel.ts';
import { providerFields, tryProvider } from '../twilio/provider.ts';

/** Numbers of the house that ring. What is said on the phone is said; what was missed is answered by ringing back. */
export const phone: Channel = {
  mayAnswer: async () => null,
  send: async () => null,
  carrier: null,
  fields: [
    ...providerFields,
    { name: 'forwardTo', kind: 'text', secret: false, label: 'The phone it rings, as in +44 20 7946 0958' },
    {
      name: 'ringSeconds',
      kind: 'number',
      secret: false,
      label: 'So many seconds, then the voicemail answers',
    },
    { name: 'greeting', kind: 'text', secret: false, label: 'What callers hear before it rings' },
    { name: 'away', kind: 'text', secret: false, label: 'What they hear when nobody is there' },
    { name: 'language', kind: 'text', secret: false, label: 'The language it is spoken in, as in en-GB' },
  ],
  addresses: [
    { what: 'A call comes in (Voice webhook, POST)', path: '/hooks/phone/voice' },
    { what: 'Call status changes (POST)', path: '/hooks/phone/status' },
  ],
  tryOut: tryProvider,
};
