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
