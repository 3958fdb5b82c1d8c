/** See the packages below. */
@NullMarked
package dev.candor.report;

import org.jspecify.annotations.NullMarked;
