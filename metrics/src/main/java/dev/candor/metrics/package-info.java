/** See the packages below. */
@NullMarked
package dev.candor.metrics;

import org.jspecify.annotations.NullMarked;
