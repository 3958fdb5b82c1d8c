/** See the packages below. */
@NullMarked
package dev.candor.design;

import org.jspecify.annotations.NullMarked;
