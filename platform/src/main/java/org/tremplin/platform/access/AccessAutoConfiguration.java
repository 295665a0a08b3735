package org.tremplin.platform.access;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import org.tremplin.platform.following.Followers;
import org.tremplin.platform.following.Following;

/**
 * Access by relation. A service whose property {@code tremplin.access} is {@code told} follows the participant-service's
 * facts; one where it is {@code own} keeps the relations itself and says with a {@link RelationsPlace} where.
 */
@AutoConfiguration
@ConditionalOnProperty("tremplin.access")
class AccessAutoConfiguration {

    @Bean
    Grounds grounds(
            MongoOperations mongo, ObjectProvider<RelationsPlace> place, ObjectProvider<OpenedFiles> openedFiles) {
        return new Grounds(
                mongo,
                place.getIfAvailable(() -> RelationsPlace.OWN),
                openedFiles.getIfAvailable(() -> actor -> Set.of()));
    }

    @Bean
    Access access(
            MongoOperations mongo,
            ObjectProvider<RelationsPlace> place,
            Grounds grounds,
            ObjectProvider<AccessNotes> notes,
            News news,
            Clock clock) {
        return new Access(
                mongo,
                place.getIfAvailable(() -> RelationsPlace.OWN),
                grounds,
                notes.getIfAvailable(() -> AccessNotes.NONE),
                news,
                clock);
    }

    @Bean
    Ties ties(Access access, MongoOperations mongo, ObjectProvider<RelationsPlace> place, News news, Clock clock) {
        return new Ties(access, mongo, place.getIfAvailable(() -> RelationsPlace.OWN), news, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "tremplin.access", havingValue = "told")
    AccessProjection accessProjection(@Value("${spring.application.name}") String application) {
        return new AccessProjection(application);
    }

    /** All that lies in the own store, which the read models follow. */
    @Bean
    @ConditionalOnProperty(name = "tremplin.access", havingValue = "own")
    News storeNews(ObjectProvider<Following> following) {
        return atMost -> following.getObject().awaitStored(atMost);
    }

    @Bean
    @ConditionalOnProperty(name = "tremplin.access", havingValue = "told")
    News topicNews(ObjectProvider<Following> following, AccessProjection projection) {
        return new TopicNews(following, projection.name());
    }

    @Bean
    @ConditionalOnProperty(name = "tremplin.access", havingValue = "told")
    Consumer<Message<List<byte[]>>> accessFacts(Followers followers, AccessProjection projection) {
        return followers.of(projection);
    }
}
