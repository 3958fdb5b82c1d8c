/**
 * Where in the input? Maps of a layer, weighted by what they mean for the answer.
 *
 * <table>
 *   <caption>Which one should I use?</caption>
 *   <tr><th>I want</th><th>class</th></tr>
 *   <tr><td>the usual map, of any layer of any convolutional network</td><td>{@link dev.candor.whitebox.cam.GradCam}</td></tr>
 *   <tr><td>a map that adds up, where averaging and one linear layer follow</td><td>{@link dev.candor.whitebox.cam.ClassActivationMap}</td></tr>
 *   <tr><td>several or small objects of the class</td><td>{@link dev.candor.whitebox.cam.GradCamPlusPlus}</td></tr>
 *   <tr><td>a fine map of an early layer</td><td>{@link dev.candor.whitebox.cam.LayerCam}</td></tr>
 *   <tr><td>no gradients, and time for a pass a channel</td><td>{@link dev.candor.whitebox.cam.AblationCam}, {@link dev.candor.whitebox.cam.ScoreCam}</td></tr>
 *   <tr><td>details of the input where the map is</td><td>{@link dev.candor.whitebox.cam.GuidedGradCam}</td></tr>
 * </table>
 *
 * <p>Maps have one, two or three axes; the tokens of a vision transformer are a grid by {@link
 * dev.candor.whitebox.cam.MapLayout.TokenGrid}.
 */
@NullMarked
package dev.candor.whitebox.cam;

import org.jspecify.annotations.NullMarked;
