/**
 * Pages for people: rendered by the server from the services of the API. They change nothing
 * themselves; their scripts send changes to the API.
 */
@NullMarked
package vn.sohoa.web;

import org.jspecify.annotations.NullMarked;
