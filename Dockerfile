# syntax=docker/dockerfile:1
FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q dependency:go-offline || true
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q -DskipTests package \
 && java -Djarmode=tools -jar target/huiyin-*.jar extract --layers --destination layers --application-filename huiyin.jar

FROM eclipse-temurin:17-jre
# A fixed number, so that the volume of the keys keeps its owner from one image to the next.
RUN useradd --system --uid 10001 --home-dir /app huiyin && install -d -o huiyin -g huiyin -m 700 /keys
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER huiyin
VOLUME /keys
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-Dfile.encoding=UTF-8", "-jar", "huiyin.jar"]
