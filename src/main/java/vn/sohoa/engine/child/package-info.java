/** The engine process itself: answers requests and terminates with its parent. */
@NullMarked
package vn.sohoa.engine.child;

import org.jspecify.annotations.NullMarked;
