import { named } from '#web/forms-many.ts';

/** Errors of a decision say which field each is about. */
export const namedInDecision = named({
  outcome: 'Stillingtagen',
  text: 'Beslutningen',
  decidedOn: 'Dagen, det blev besluttet,',
  postponedTo: 'Dagen, det er udsat til,',
});

/** As `namedInDecision`, of an action's own forms. */
export const namedInAction = named({
  text: 'Det, der skal gøres,',
  owner: 'Hvem der gør det,',
  dueOn: 'Fristen',
  state: 'Svaret på, om det er gjort,',
  outcome: 'Det, der kom ud af det,',
});
