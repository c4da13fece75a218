import { useQuery } from '@tanstack/react-query';
import { desk, type ConversationShown } from './desk.ts';

/** The conversation that is open, as far as it is known; several parts of the desk look at it. */
export function useShown(conversationId: string): ConversationShown | undefined {
  return useQuery(desk.read.conversation({ conversationId })).data;
}
