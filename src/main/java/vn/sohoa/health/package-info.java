/** Health checks that answer in time whatever else the service is busy with. */
@NullMarked
package vn.sohoa.health;

import org.jspecify.annotations.NullMarked;
