/** What happens before the service itself starts: data folder, embedded PostgreSQL, first key. */
@NullMarked
package vn.sohoa.bootstrap;

import org.jspecify.annotations.NullMarked;
