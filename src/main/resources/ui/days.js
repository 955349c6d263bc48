// Days in boxes: written as 31/12/2026, sent as 2026-12-31.
const WRITTEN = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/;
const STORED = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day as programs write it; null if the text is none. */
export function isoDay(text) {
  const day = text.trim();
  const written = WRITTEN.exec(day);
  const stored = STORED.exec(day);
  const [year, month, date] = written ? [written[3], written[2], written[1]] : (stored?.slice(1) ?? []);
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const found = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(iso) ? iso : null;
}
