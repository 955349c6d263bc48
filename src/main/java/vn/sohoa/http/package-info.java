/** What every answer has in common: request ids, headers, allowed methods. */
@NullMarked
package vn.sohoa.http;

import org.jspecify.annotations.NullMarked;
