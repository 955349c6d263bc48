/** Tests of the published contract, {@code src/docs/openapi.yaml}. */
@NullMarked
package vn.sohoa.contract;

import org.jspecify.annotations.NullMarked;
