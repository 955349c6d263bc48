/** Tests of the schema as a whole. */
@NullMarked
package vn.sohoa.schema;

import org.jspecify.annotations.NullMarked;
