/**
 * Commands that send requests to the running service. Only the service opens its data folder and
 * embedded database, so these commands need no access to either, run on any machine, and are
 * authorized and audited like any request.
 */
@NullMarked
package vn.sohoa.admin.api;

import org.jspecify.annotations.NullMarked;
