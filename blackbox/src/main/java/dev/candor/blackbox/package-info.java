/** See the packages below. */
@NullMarked
package dev.candor.blackbox;

import org.jspecify.annotations.NullMarked;
