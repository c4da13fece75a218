/**
 * WhatsApp takes free words only within 24 hours of the guest's last message, and each message opens them anew
 * (WhatsApp Business Platform, “Send messages”, customer service window).
 */
const windowHours = 24;

export function isWithinWindow(lastInAt: Date | null, now: Date): boolean {
  return lastInAt !== null && now.getTime() - lastInAt.getTime() < windowHours * 3_600_000;
}

export const textRefusals = [
  'desk.text_stopped',
  'desk.text_too_long',
  'desk.text_no_files',
  'desk.whatsapp_window',
  'desk.quiet_hours',
  'desk.enough_lately',
] as const;
