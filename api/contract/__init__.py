"""What clients build on, made from the code: OpenAPI, GraphQL schema, JSON Schemas, and an example of each type."""
