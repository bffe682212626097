global using Tracker.Api.Http;
