/** See the packages below. */
@NullMarked
package dev.candor.data;

import org.jspecify.annotations.NullMarked;
