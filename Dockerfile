# Builds Goodword from this folder, and an image that runs it as a user without rights.
#
#   docker build -t goodword .
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -DskipTests package \
    && java -Djarmode=tools -jar server/target/goodword.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
# PostgreSQL runs as the same user where the embedded one is used, so a user is all that it takes.
RUN groupadd --gid 10001 goodword \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /data --shell /usr/sbin/nologin goodword \
    && install -d -o 10001 -g 10001 -m 711 /data
WORKDIR /app
# What changes least comes first, so that an update brings the last layer alone.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
ENV GOODWORD_DATA=/data
USER 10001:10001
VOLUME /data
EXPOSE 8080 8081
# Asks the health port from inside; it need not be reachable from outside.
HEALTHCHECK --interval=15s --timeout=5s --start-period=180s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["java", "-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/goodword.jar"]
CMD ["serve"]
