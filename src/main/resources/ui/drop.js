// Files that people drag into a page.

/** A dropped folder comes in portions. */
async function filesOf(entry) {
  if (entry.isFile) {
    return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  }
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const portion = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) {
      return files;
    }
    for (const inner of portion) {
      files.push(...await filesOf(inner));
    }
  }
}

/** Calls add for each file that is dropped on the place, also for those in folders. */
export function whenDropped(drop, add) {
  for (const name of ['dragover', 'drop']) {
    document.addEventListener(name, event => event.preventDefault());
  }
  drop.addEventListener('dragover', () => drop.classList.add('over'));
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', async event => {
    drop.classList.remove('over');
    const entries = [...event.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    if (entries.length === 0) {
      [...event.dataTransfer.files].forEach(add);
    }
    for (const entry of entries) {
      (await filesOf(entry)).forEach(add);
    }
  });
}
