package org.inkstone.workspace;

import java.time.Duration;

/**
 * How long the workspace waits before it does by itself what nobody has asked for.
 *
 * @param journal between two writings of the journal while typing goes on. Promised is that a key is on the disk one second later
 * @param pause from the last key to the moment the post saves itself
 * @param steady from the first unsaved key to the moment the post saves itself although typing goes on
 * @param look between two looks at the open file, for network drives tell of no change
 * @param settle for which a file must hold the same bytes before what another program wrote into it counts as complete
 * @param gone for which a file must be missing before it counts as deleted: many programs save by deleting and creating
 */
public record Pace(Duration journal, Duration pause, Duration steady, Duration look, Duration settle, Duration gone) {

    public static final Pace USUAL = new Pace(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(30),
            Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofSeconds(2));
}
