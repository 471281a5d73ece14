"""Roles as the deployment has them: bundles of permissions that administrators edit."""
