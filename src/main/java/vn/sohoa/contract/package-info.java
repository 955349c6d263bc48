/** The published contract: completes the OpenAPI document while the service is built. */
@NullMarked
package vn.sohoa.contract;

import org.jspecify.annotations.NullMarked;
