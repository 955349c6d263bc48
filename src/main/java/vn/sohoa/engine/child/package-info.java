/** The engine process itself: hears requests, answers them, and dies with its parent. */
@NullMarked
package vn.sohoa.engine.child;

import org.jspecify.annotations.NullMarked;
