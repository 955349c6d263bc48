// A page image that can be moved, zoomed and turned, with boxes drawn on it.

const SVG = 'http://www.w3.org/2000/svg';
const ZOOM = 1.25;
const SHARP_FROM = 1.6;
const MARGIN = 24;

export class Viewer extends EventTarget {
  #stage; #sheet; #image; #boxes;
  #source; #pages; #page = 0;
  #size = {width: 595, height: 842};
  #scanned = {turned: 0, width: 595, height: 842};
  #scale = 1; #x = 0; #y = 0; #turn = 0;
  #sharp = false;
  #details = new Map();

  /** The source has image(page, width), an address, and details(page), which resolves to {width, height, turned, words}. */
  constructor(stage, source, pages) {
    super();
    this.#stage = stage;
    this.#source = source;
    this.#pages = pages;
    this.#sheet = document.createElement('div');
    this.#sheet.className = 'sheet';
    this.#image = document.createElement('img');
    this.#image.draggable = false;
    this.#boxes = document.createElementNS(SVG, 'svg');
    this.#boxes.setAttribute('aria-hidden', 'true');
    this.#sheet.append(this.#image, this.#boxes);
    stage.append(this.#sheet);
    this.#listen();
  }

  get page() {
    return this.#page;
  }

  /** Shows a page; resolves when its size is known. */
  async show(page) {
    if (page < 1 || page > this.#pages || page === this.#page) {
      return;
    }
    this.#page = page;
    this.#turn = 0;
    this.#boxes.replaceChildren();
    this.#image.alt = `${this.#stage.dataset.alt} ${page}`;
    this.#image.src = this.#source.image(page);
    this.#sharp = false;
    this.dispatchEvent(new CustomEvent('page', {detail: page}));
    const details = await this.#read(page);
    if (page === this.#page && details?.width) {
      this.#scanned = {turned: details.turned, width: details.width, height: details.height};
      const sideways = this.#scanned.turned % 180 !== 0;
      this.#size = sideways ? {width: details.height, height: details.width} : {width: details.width, height: details.height};
      this.#boxes.setAttribute('viewBox', `0 0 ${this.#size.width} ${this.#size.height}`);
      this.fit();
    }
  }

  /** Draws the box of a value, and brings it to the middle. */
  async mark(page, box) {
    await this.show(page);
    this.#boxes.replaceChildren();
    if (!box) {
      return;
    }
    const [x, y, width, height] = this.#upright(box);
    const rectangle = document.createElementNS(SVG, 'rect');
    for (const [name, value] of Object.entries({x: x - 2, y: y - 2, width: width + 4, height: height + 4})) {
      rectangle.setAttribute(name, value);
    }
    this.#boxes.append(rectangle);
    const view = this.#stage.getBoundingClientRect();
    if (this.#turn === 0) {
      this.#x = Math.min(MARGIN, Math.max(view.width - this.#size.width * this.#scale - MARGIN, view.width / 2 - (x + width / 2) * this.#scale));
      this.#y = Math.min(MARGIN, view.height / 2 - (y + height / 2) * this.#scale);
      this.#place();
    }
  }

  /** Fits the width of the page. */
  fit() {
    const view = this.#stage.getBoundingClientRect();
    const sideways = this.#turn % 180 !== 0;
    this.#scale = (view.width - 2 * MARGIN) / (sideways ? this.#size.height : this.#size.width) || 1;
    this.#x = MARGIN;
    this.#y = MARGIN / 2;
    this.#place();
  }

  zoom(factor, at) {
    const view = this.#stage.getBoundingClientRect();
    const x = at ? at.x - view.left : view.width / 2;
    const y = at ? at.y - view.top : view.height / 2;
    const next = Math.min(12, Math.max(0.15, this.#scale * factor));
    this.#x = x - (x - this.#x) * next / this.#scale;
    this.#y = y - (y - this.#y) * next / this.#scale;
    this.#scale = next;
    this.#sharpen();
    this.#place();
  }

  turn() {
    this.#turn = (this.#turn + 90) % 360;
    this.fit();
  }

  /** Boxes are in points of the page as it was scanned; its image is upright. */
  #upright([x, y, width, height]) {
    const {turned, width: across, height: down} = this.#scanned;
    return {
      0: [x, y, width, height],
      90: [y, across - x - width, height, width],
      180: [across - x - width, down - y - height, width, height],
      270: [down - y - height, x, height, width],
    }[turned];
  }

  async #read(page) {
    if (!this.#details.has(page)) {
      this.#details.set(page, this.#source.details(page).catch(() => null));
    }
    return this.#details.get(page);
  }

  #sharpen() {
    if (this.#scale > SHARP_FROM && !this.#sharp) {
      this.#sharp = true;
      this.#image.src = this.#source.image(this.#page, 2480);
    }
  }

  #place() {
    const {width, height} = this.#size;
    const moved = {0: [0, 0], 90: [height, 0], 180: [width, height], 270: [0, width]}[this.#turn];
    this.#sheet.style.width = `${width}px`;
    this.#sheet.style.height = `${height}px`;
    this.#sheet.style.transform =
      `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale}) translate(${moved[0]}px, ${moved[1]}px) rotate(${this.#turn}deg)`;
  }

  #listen() {
    let from = null;
    this.#stage.addEventListener('pointerdown', event => {
      from = {x: event.clientX, y: event.clientY, atX: this.#x, atY: this.#y, moved: false};
      this.#stage.setPointerCapture(event.pointerId);
    });
    this.#stage.addEventListener('pointermove', event => {
      if (from) {
        this.#x = from.atX + event.clientX - from.x;
        this.#y = from.atY + event.clientY - from.y;
        from.moved ||= Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4;
        this.#stage.classList.toggle('moving', from.moved);
        this.#place();
      }
    });
    this.#stage.addEventListener('pointerup', event => {
      if (from && !from.moved) {
        this.#pick(event);
      }
      from = null;
      this.#stage.classList.remove('moving');
    });
    this.#stage.addEventListener('wheel', event => {
      event.preventDefault();
      if (event.ctrlKey) {
        this.zoom(event.deltaY < 0 ? ZOOM : 1 / ZOOM, {x: event.clientX, y: event.clientY});
      } else {
        this.#x -= event.deltaX;
        this.#y -= event.deltaY;
        this.#place();
      }
    }, {passive: false});
    new ResizeObserver(() => this.fit()).observe(this.#stage);
  }

  /** Tells which word was clicked, so that it need not be typed. */
  async #pick(event) {
    const view = this.#stage.getBoundingClientRect();
    const details = await this.#read(this.#page);
    if (this.#turn !== 0 || !details) {
      return;
    }
    const x = (event.clientX - view.left - this.#x) / this.#scale;
    const y = (event.clientY - view.top - this.#y) / this.#scale;
    const word = details.words.find(({box}) => {
      const [left, top, width, height] = this.#upright(box);
      return x >= left && x <= left + width && y >= top && y <= top + height;
    });
    if (word) {
      this.dispatchEvent(new CustomEvent('word', {detail: word.text}));
    }
  }
}
