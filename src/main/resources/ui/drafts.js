// What a person typed and the server does not have yet; it survives a reload of the tab.

export class Drafts {
  #key;
  #values;

  constructor(doc) {
    this.#key = `draft ${doc}`;
    this.#values = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}');
  }

  has(name) {
    return name in this.#values;
  }

  keep(name, value) {
    this.#values[name] = value;
    this.#store();
  }

  drop(name) {
    delete this.#values[name];
    this.#store();
  }

  restore(each) {
    Object.entries(this.#values).forEach(([name, value]) => each(name, value));
  }

  #store() {
    if (Object.keys(this.#values).length === 0) {
      sessionStorage.removeItem(this.#key);
    } else {
      sessionStorage.setItem(this.#key, JSON.stringify(this.#values));
    }
  }
}
