/** See the packages below. */
@NullMarked
package dev.candor.torch;

import org.jspecify.annotations.NullMarked;
