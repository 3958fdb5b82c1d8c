/** Networks that rank their own inputs while they learn. */
@NullMarked
package dev.candor.design.scores;

import org.jspecify.annotations.NullMarked;
