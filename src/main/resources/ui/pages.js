// Where a viewer gets the pages of a document from, in the session of a person.
import {call} from './api.js';

/** The pages of a document: the address of an image, and what is known of a page. */
export function pagesOf(doc) {
  const path = `/documents/${encodeURIComponent(doc)}/pages`;
  return {
    image: (page, width = 1240) => `/api/v1${path}/${page}/image?width=${width}`,
    details: async page => {
      const {body} = await call('GET', `${path}/${page}`);
      return {width: body.width, height: body.height, turned: body.scan?.quality?.turnedDegrees ?? 0, words: body.words};
    },
  };
}
