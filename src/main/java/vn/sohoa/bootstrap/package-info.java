/** Start of the process before the service: data folder, embedded PostgreSQL, first access key. */
@NullMarked
package vn.sohoa.bootstrap;

import org.jspecify.annotations.NullMarked;
