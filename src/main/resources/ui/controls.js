// The buttons of a viewer: elements with data-view.

const ZOOM = 1.25;

/** Has the buttons within an element control the viewer, and shows which page it shows. */
export function control(viewer, element, number, pages) {
  const actions = {
    previous: () => viewer.show(viewer.page - 1),
    next: () => viewer.show(viewer.page + 1),
    in: () => viewer.zoom(ZOOM),
    out: () => viewer.zoom(1 / ZOOM),
    fit: () => viewer.fit(),
    turn: () => viewer.turn(),
  };
  element.addEventListener('click', event => actions[event.target.closest('[data-view]')?.dataset.view]?.());
  viewer.addEventListener('page', event => {
    number.textContent = `${event.detail} / ${pages}`;
  });
}

/** Marks the small image of the shown page, and has buttons with data-page show their page, and the box of data-box on it. */
export function follow(viewer) {
  viewer.addEventListener('page', event => {
    for (const thumb of document.querySelectorAll('.thumbs [data-page]')) {
      if (Number(thumb.dataset.page) === event.detail) {
        thumb.setAttribute('aria-current', 'true');
      } else {
        thumb.removeAttribute('aria-current');
      }
    }
  });
  document.addEventListener('click', event => mark(viewer, event.target.closest('button[data-page]')));
}

/** Shows the page of a button, with the box that it names; without a button nothing. */
export function mark(viewer, button) {
  if (button) {
    viewer.mark(Number(button.dataset.page), button.dataset.box ? button.dataset.box.split(',').map(Number) : null);
  }
}
