@NullMarked
package vn.sohoa.health;

import org.jspecify.annotations.NullMarked;
