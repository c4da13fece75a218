import type { Phrase } from '../trade.ts';

/** Allergies every house meets, with about how often one is noted among a hundred memories. */
export function allergy(weight: number, text: string, facts: Partial<Phrase>): Phrase & { weight: number } {
  return { kind: 'allergy', text, weight, severity: 'unknown', ...facts };
}

export const foodAllergies = [
  allergy(2, 'Peanuts', { allergen: 'peanuts', severity: 'life_threatening' }),
  allergy(2, 'Tree nuts', { allergen: 'nuts', severity: 'severe' }),
  allergy(2, 'Prawns and crab', { allergen: 'crustaceans', severity: 'severe' }),
  allergy(2, 'Dairy', { allergen: 'milk', severity: 'mild' }),
  allergy(2, 'Gluten, coeliac', { allergen: 'gluten', severity: 'severe' }),
  allergy(1, 'Sesame', { allergen: 'sesame', severity: 'severe' }),
  allergy(1, 'Egg', { allergen: 'eggs', severity: 'mild' }),
  allergy(1, 'Mussels and oysters', { allergen: 'molluscs' }),
  allergy(1, 'Mustard', { allergen: 'mustard', severity: 'mild' }),
  allergy(1, 'Sulphites in wine', { allergen: 'sulphites', severity: 'mild' }),
  allergy(1, 'Celery', { allergen: 'celery' }),
  allergy(1, 'Soya', { allergen: 'soya', severity: 'mild' }),
];

/** What people say of themselves wherever they sit. */
export const anyonesPhrases: readonly (Phrase & { weight: number })[] = [
  { kind: 'story', text: 'Training for the London Marathon', weight: 2 },
  { kind: 'story', text: 'Just moved house, boxes everywhere', weight: 2 },
  { kind: 'story', text: 'Learning the cello at sixty', weight: 1 },
  { kind: 'story', text: 'Opened her own bakery in Walthamstow', weight: 1 },
  { kind: 'story', text: 'First holiday in Lisbon since the children', weight: 2 },
  { kind: 'story', text: 'Writes crime novels under another name', weight: 1 },
  { kind: 'story', text: 'Retired head teacher, still knows every pupil', weight: 1 },
  { kind: 'story', text: 'Going through a divorce, please do not ask', weight: 1 },
  { kind: 'story', text: 'Nurse on night shifts at St Mary’s', weight: 2 },
  { kind: 'dietary', text: 'Vegetarian', weight: 3 },
  { kind: 'dietary', text: 'Vegan', weight: 2 },
  { kind: 'dietary', text: 'Halal', weight: 2 },
  { kind: 'dietary', text: 'No alcohol', weight: 2 },
  { kind: 'access', text: 'Wheelchair, needs the ramp put out', weight: 1 },
  { kind: 'access', text: 'Hard of hearing on the left side', weight: 2 },
  { kind: 'access', text: 'Cannot sit longer than an hour, bad back', weight: 1 },
  { kind: 'aversion', text: 'No small talk in the morning', weight: 2 },
  { kind: 'aversion', text: 'Cannot stand the smell of lilies', weight: 1 },
  { kind: 'detail', text: 'Always a few minutes early', weight: 2 },
  { kind: 'detail', text: 'Pays in cash, likes a printed receipt', weight: 2 },
  { kind: 'detail', text: 'Parks the bicycle in the yard', weight: 1 },
  { kind: 'occasion', text: 'Birthday', occasion: 'birthday', weight: 9 },
  { kind: 'occasion', text: 'Wedding anniversary', occasion: 'anniversary', weight: 4 },
  { kind: 'person', text: 'Dog', relation: 'dog', personName: 'Biscuit', weight: 1 },
  { kind: 'person', text: 'Dog', relation: 'dog', personName: 'Pepper', weight: 1 },
  { kind: 'person', text: 'Cat', relation: 'cat', personName: 'Mogwai', weight: 1 },
  { kind: 'person', text: 'Daughter', relation: 'daughter', personName: 'Lottie', weight: 2 },
  { kind: 'person', text: 'Son', relation: 'son', personName: 'Idris', weight: 2 },
  { kind: 'person', text: 'Husband', relation: 'husband', personName: 'Callum', weight: 1 },
  { kind: 'person', text: 'Wife', relation: 'wife', personName: 'Adaeze', weight: 1 },
  { kind: 'person', text: 'Assistant', relation: 'assistant', personName: 'Joel', weight: 1 },
];
