import type { Stage } from '../../blueprint/touchpoint.ts';
import type { Part } from './editing.ts';
import type { Target } from './useDragging.ts';

/** What whoever may draw does to a drawing. */
export type Edit = {
  /** `about` names the field, so that its letters are taken back together; null for what is taken back by itself. */
  onSet: (key: string, part: Part, about: string | null) => void;
  onStep: (key: string, by: 1 | -1) => void;
  onMove: (key: string, to: Target) => void;
  onStage: (key: string, stage: Stage) => void;
  onAdd: (stage: Stage) => void;
  onAddAfter: (key: string) => void;
  onCopy: (key: string) => void;
  onRemove: (key: string) => void;
};
