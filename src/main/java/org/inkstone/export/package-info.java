/**
 * The finished page: a post's HTML in its theme, with its images, ready to upload.
 *
 * <p>Architecture invariant: the preview shows what this package makes, from the same pieces and the same style sheet.
 *
 * <p>Architecture invariant: a page holds no script that runs and no reference to the network or to a file beside it.
 *
 * <p>Architecture invariant: an image that is cleaned keeps every pixel, and no bytes make cleaning throw or run on.
 */
package org.inkstone.export;
