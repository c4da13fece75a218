import { getRouteApi, useParams } from '@tanstack/react-router';
import { Desk } from '#desk/web/Desk.tsx';
import { NoteBeside } from '#moments/web/notes/NoteBeside.tsx';
import { BriefOfGuest } from '#reception/web/BriefOfGuest.tsx';

const route = getRouteApi('/h/$house/desk');

/** The desk, with what reception knows of a guest beside every message, and the note it may answer above them. */
export function DeskHere() {
  const search = route.useSearch();
  const { conversationId } = useParams({ strict: false });
  return <Desk conversationId={conversationId} search={search} Brief={BriefOfGuest} Above={NoteBeside} />;
}
