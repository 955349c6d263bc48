// Requests of the pages to the API, in the session of the person.

const csrf = () => document.querySelector('meta[name=csrf]')?.content ?? '';
const language = () => document.documentElement.lang;

/**
 * A refusal of the API; problem is the document that it sent, retryAfter in seconds if it said so. The message says what is wrong in words,
 * whole also where in the request.
 */
export class Refused extends Error {
  constructor(status, problem, retryAfter) {
    const faults = [...new Set((problem.errors ?? []).map(fault => fault.detail))];
    super([problem.title, faults.join('. ') || problem.detail].filter(Boolean).join(': '));
    this.whole = [problem.title, problem.detail].filter(Boolean).join(': ');
    this.status = status;
    this.problem = problem;
    this.retryAfter = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  }

  /** Reads the answer to a request that was made without call. */
  static of(request) {
    const isJson = /json/.test(request.getResponseHeader('Content-Type') ?? '');
    if (request.status === 401) {
      document.dispatchEvent(new CustomEvent('session-ended'));
    }
    return new Refused(request.status, isJson ? JSON.parse(request.responseText) : {title: `${request.status}`},
      request.getResponseHeader('Retry-After'));
  }
}

/**
 * Sends a request; resolves to {body, etag, status, headers} and rejects with Refused.
 * A session that has ended is asked for in another tab: nothing that was typed is lost.
 * A body that is a form or a file is sent as it is, any other as JSON.
 */
export async function call(method, path, {body, etag, headers, signal} = {}) {
  const isJson = body !== undefined && !(body instanceof FormData) && !(body instanceof Blob);
  const answer = await fetch('/api/v1' + path, {
    method,
    signal,
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': language(),
      ...(method === 'GET' ? {} : {'X-CSRF-Token': csrf()}),
      ...(isJson ? {'Content-Type': 'application/json'} : {}),
      ...(etag ? {'If-Match': etag} : {}),
      ...headers,
    },
    body: isJson ? JSON.stringify(body) : body,
  });
  const text = await answer.text();
  const content = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
  if (answer.ok) {
    return {body: content, etag: answer.headers.get('ETag'), status: answer.status, headers: answer.headers};
  }
  if (answer.status === 401) {
    document.dispatchEvent(new CustomEvent('session-ended'));
  }
  throw new Refused(answer.status, content ?? {title: `${answer.status}`}, answer.headers.get('Retry-After'));
}

/** Takes a token of a new session, e.g. after the person signed in again in another tab. */
export async function renewSession() {
  const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, redirect: 'manual'});
  if (!answer.ok) {
    return false;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('meta[name=csrf]')?.content;
  if (fresh) {
    document.querySelector('meta[name=csrf]').content = fresh;
  }
  return Boolean(fresh);
}

/** Shows a message to the person and to screen readers. */
export function notify(text, kind = 'done') {
  const notice = document.getElementById('notice');
  notice.className = kind;
  notice.textContent = text;
}
