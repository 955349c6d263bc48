/** Pages for administrators (quản trị). */
@NullMarked
package vn.sohoa.web.admin;

import org.jspecify.annotations.NullMarked;
