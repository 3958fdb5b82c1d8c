/** See the packages below. */
@NullMarked
package dev.candor.cli;

import org.jspecify.annotations.NullMarked;
