/** Authentication and authorization of requests: access keys, roles and rights. */
@NullMarked
package vn.sohoa.access;

import org.jspecify.annotations.NullMarked;
