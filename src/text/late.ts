/**
 * How long ago a day was, as one would say it: days at first, then whole months, then whole years.
 * The day itself stands beside it, so nothing is lost.
 */
export function longAgoText(days: number): string {
  if (days <= 60) return days === 1 ? '1 dag' : `${days} dage`;
  const years = Math.floor(days / 365);
  if (years >= 1) return `${years} år`;
  return `${Math.floor(days / 30.5)} måneder`;
}
