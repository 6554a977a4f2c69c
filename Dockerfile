# syntax=docker/dockerfile:1
# One image for all that runs: the web processes, the live stream, the relay, and jobs (`manage.py migrate`). Which one it
# is says the command. It holds the code, its locked dependencies and the desk's static files, and no secret.

FROM python:3.11-slim-bookworm AS dependencies
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
RUN python -m venv /opt/venv
ENV PATH=/opt/venv/bin:$PATH
COPY requirements-build.lock requirements-s3.lock /tmp/
# As in the Makefile: what builds packages is locked too and comes first, because pip would fetch it without a hash.
RUN pip install --require-hashes -r /tmp/requirements-build.lock \
    && pip install --require-hashes --no-build-isolation --use-pep517 -r /tmp/requirements-s3.lock \
    && pip uninstall --yes hatchling

FROM python:3.11-slim-bookworm
RUN groupadd --system --gid 10001 wellspring \
    && useradd --system --uid 10001 --gid wellspring --home-dir /data --shell /usr/sbin/nologin wellspring \
    && install -d -o wellspring -g wellspring /data
COPY --from=dependencies /opt/venv /opt/venv
WORKDIR /srv/wellspring
COPY manage.py pyproject.toml ./
COPY site site
COPY content content
COPY search search
COPY api api
COPY frontend-contract/operations frontend-contract/operations
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONPATH=/srv/wellspring:/srv/wellspring/site \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production \
    WELLSPRING_DATA=/data \
    WELLSPRING_STATIC=/srv/static \
    GRANIAN_HTTP1_BUFFER_SIZE=65536
# Bytecode is written now: at run time nothing but /data and /tmp can be written to. The settings want values to start
# with; these are for this one command and open nothing.
RUN python -m compileall -q api content search site \
    && WELLSPRING_DATA=/tmp/build SECRET_KEY=for-this-one-command-and-for-nothing-else \
       ALLOWED_HOSTS=localhost DATABASE_URL=sqlite:////tmp/build/no.sqlite3 \
       WELLSPRING_PUBLIC_URL=https://localhost WAGTAILADMIN_BASE_URL=https://localhost \
       python manage.py collectstatic --noinput --verbosity 0 \
    && rm -r /tmp/build
USER wellspring
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
# Two threads a worker: on PostgreSQL one waits for the database while the other works (api/README.md).
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--port", "8000", "--no-ws", "--workers", "2", \
     "--blocking-threads", "2", "--workers-kill-timeout", "30", "config.wsgi:application"]
