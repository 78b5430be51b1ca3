/** Said on every page of a document with made up figures, and with its explanation on the first. */
export const fictionalWords = 'Eksempel med opdigtede tal';
export const fictionalText =
  'Målinger mærket fiktiv er fundet på for at vise, hvordan systemet virker. De siger intet om virkeligheden.';
