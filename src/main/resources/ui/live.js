// Streams of events of a page: one connection, opened again with patience when it is lost.

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/**
 * Follows a stream; handlers has a function for each name of an event, called with its data.
 * A lost connection is opened again by the browser; one that was refused is, too, but ever more
 * seldom. Returns a function that ends it.
 */
export function live(url, handlers) {
  let source;
  let timer;
  let wait = FIRST_WAIT;

  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      wait = FIRST_WAIT;
      handlers.opened?.();
    };
    for (const name of Object.keys(handlers).filter(name => name !== 'opened' && name !== 'lost')) {
      source.addEventListener(name, event => {
        if (event.data !== undefined) {
          handlers[name](JSON.parse(event.data));
        }
      });
    }
    source.onerror = () => {
      handlers.lost?.();
      // The browser opens a lost connection again, but gives up one that was refused
      if (source.readyState === EventSource.CLOSED) {
        clearTimeout(timer);
        timer = setTimeout(open, wait);
        wait = Math.min(LONGEST_WAIT, wait * 2);
      }
    };
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
  };

  open();
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', event => event.persisted && open());
  return close;
}

/** Shows numbers in all elements whose data-count names them. */
export function showCounts(counts, root = document) {
  const format = new Intl.NumberFormat(document.documentElement.lang);
  root.querySelectorAll('[data-count]').forEach(element => {
    const number = counts[element.dataset.count];
    if (number !== undefined) {
      element.textContent = format.format(number);
    }
  });
}

const followed = document.querySelector('[data-live]');
if (followed) {
  live(followed.dataset.live, {counts: counts => showCounts(counts)});
}
