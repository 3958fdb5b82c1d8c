/** The golden suite: values of established libraries that ours must agree with. */
@NullMarked
package dev.candor.cli.golden;

import org.jspecify.annotations.NullMarked;
