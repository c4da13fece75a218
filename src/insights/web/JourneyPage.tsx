import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, buttonClass } from '#ui/Button.tsx';
import { ErrorNote } from '#ui/ErrorNote.tsx';
import { hereHouse } from '#kit/here.ts';
import { BlueprintPage } from '#journey/web/blueprint/BlueprintPage.tsx';
import { FiguresChoice } from './FiguresChoice.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import type { JourneySearch } from './shown.ts';
import { useFigures } from './useFigures.ts';

const route = getRouteApi('/h/$house/journey');

/** The journey as it is drawn, and what happened at its touchpoints. */
export function JourneyPage() {
  const search = route.useSearch();
  const { house } = route.useParams();
  const navigate = route.useNavigate();
  const { told, byKey, error, again } = useFigures(search.figures);
  const show = (part: { [Name in keyof JourneySearch]: JourneySearch[Name] | undefined }) => {
    const { version, figures } = { ...search, ...part };
    void navigate({
      search: { ...(version === undefined ? {} : { version }), ...(figures ? { figures } : {}) },
      resetScroll: false,
    });
  };
  return (
    <BlueprintPage
      key={house}
      version={search.version}
      onVersion={(version) => show({ version })}
      figures={byKey}
      tools={<FiguresChoice days={search.figures} onChoose={(figures) => show({ figures })} />}
      print={
        <Link
          to="/h/$house/journey/print"
          params={{ house: hereHouse() ?? '' }}
          search={search}
          className={buttonClass()}
        >
          Print on A3
        </Link>
      }
    >
      {error && !told && (
        <ErrorNote todo={<Button onClick={again}>Try again</Button>}>{error.message}</ErrorNote>
      )}
      {told && search.figures && <FiguresTable told={told} days={search.figures} />}
    </BlueprintPage>
  );
}
